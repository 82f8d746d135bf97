import type { CallRecord } from '../record/call-record.ts'
import type { UploadEntry } from '../record/care-entries.ts'
import { wrapTo } from '../text/display-width.ts'
import { hoursText } from '../text/duration.ts'
import { safeText } from './safe-text.ts'
import type { Style } from './style.ts'

/** What goes on when the call is over: where its recordings go, who hears of a voicemail. */
export function afterCallLines(record: CallRecord, style: Style): readonly string[] {
  const { voicemail, uploads = [] } = record
  const told = [
    ...(voicemail === undefined ? [] : [voicemailText(voicemail)]),
    ...uploads.map(each => `${each.recording}: ${uploadText(each)}`),
  ]
  return told.flatMap(text => {
    const [first = '', ...more] = wrapTo(safeText(text), style.columns - 4)
    return [`  ${first}`, ...more.map(line => `    ${line}`)].map(line => line.replaceAll('\u00a0', ' '))
  })
}

function voicemailText({ seconds, queue, announcedAt, to }: NonNullable<CallRecord['voicemail']>): string {
  const heard = to === 'crm' ? 'is in the CRM alone' : `is announced to ${to.join(', ')} at ${announcedAt ?? 'no time'}`
  return `the voicemail of ${seconds} s for ${queue} ${heard}`
}

/** Sizes, attempts and the end, in moments after the call's end: `+1:00`. */
function uploadText({ megabytes, parts, attempts, deletedAfter, lost, attachments }: UploadEntry): string {
  const after = (seconds: number) => `+${hoursText(seconds * 1_000)}`.replaceAll(' ', '\u00a0')
  const size = parts.length === 1 ? `${megabytes} MB` : `${megabytes} MB in ${parts.length} parts (${sizes(parts)})`
  const more = attempts.count > attempts.first.length ? ` … ${after(attempts.last)}, ${attempts.count} times` : ''
  const tried = `tried at ${attempts.first.map(after).join(', ')}${more}`
  const held = lost ? `${attachments.length} of ${parts.length} parts uploaded` : 'all of it uploaded'
  const end = lost ? `LOST: deleted at ${after(deletedAfter)}` : `deleted here at ${after(deletedAfter)}`
  return `${size}; ${tried}; ${held}; ${end}`
}

function sizes(parts: readonly number[]): string {
  const shown = parts.slice(0, 6).join(', ')
  return parts.length > 6 ? `${shown} …` : shown
}
