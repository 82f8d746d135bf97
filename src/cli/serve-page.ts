import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page that is being served. */
export interface Served {
  readonly url: string
  readonly close: () => void
}

/** Serves one page on this machine alone; without a port on any that is free. Throws the system's error if it cannot. */
export function servePage(html: string, port = 0): Promise<Served> {
  const server = createServer((request, response) => {
    const { port: own } = addressOf(server.address())
    // A page from elsewhere that gave this machine a name of its own gets nothing.
    const isOurs = [`127.0.0.1:${own}`, `localhost:${own}`].includes(request.headers.host ?? '')
    const isPage = isOurs && request.method === 'GET' && request.url === '/'
    response.writeHead(isPage ? 200 : 404, {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    })
    response.end(isPage ? html : 'not here\n')
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () =>
      done({ url: `http://127.0.0.1:${addressOf(server.address()).port}/`, close: () => server.close() }),
    )
  })
}

function addressOf(address: AddressInfo | string | null): { readonly port: number } {
  return typeof address === 'object' && address !== null ? address : { port: 0 }
}
