/// <reference lib="dom" />
// The page's program and data stand in it packed (deflate, base64). Each is replaced by itself unpacked; the program then
// starts, because the page's policy names the hash of what it was before it was packed.

void unpackAll()

async function unpackAll(): Promise<void> {
  for (const packed of document.querySelectorAll<HTMLScriptElement>('script[data-packed]')) {
    const script = document.createElement('script')
    script.id = packed.id
    script.type = packed.dataset.packed ?? ''
    script.textContent = await unpack(packed.textContent)
    packed.replaceWith(script)
  }
}

function unpack(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text), each => each.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Response(stream).text()
}
