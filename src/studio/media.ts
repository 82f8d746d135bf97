/** Studio's media types by number (header `mediaType`, XML `MediaType`) and name, with the language's word. */
const medias = [
  { number: 0, name: 'generic', media: 'generic' },
  { number: 1, name: 'email', media: 'email' },
  { number: 3, name: 'chat', media: 'chat' },
  { number: 4, name: 'call', media: 'phone' },
  { number: 5, name: 'voicemail', media: 'voicemail' },
  { number: 6, name: 'workitem', media: 'workitem' },
  { number: 7, name: 'sms', media: 'sms' },
  { number: 9, name: 'digital', media: 'digital' },
] as const

/** The language's word for a media type as an export has it, by name or number; phone where nothing stands. */
export function mediaOf(saved: string | undefined): string {
  const word =
    saved
      ?.trim()
      .toLowerCase()
      .replace(/[\s_-]/g, '') ?? ''
  if (word === '' || word === 'phone' || word === 'phonecall') return 'phone'
  return medias.find(({ number, name }) => name === word || String(number) === word)?.media ?? word
}

/** How an export writes a media type: number and name. */
export function savedMedia(media: string): { readonly number: number; readonly name: string } {
  return medias.find(each => each.media === media) ?? { number: 4, name: 'call' }
}
