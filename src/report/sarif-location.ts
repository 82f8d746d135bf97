import { positionAt, type Span } from '../text/source.ts'

/** A place in a file, as SARIF says it. */
export function location({ source, start, end }: Span) {
  const from = positionAt(source, start)
  const to = positionAt(source, Math.max(start, end))
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(source.path), uriBaseId: 'ROOT' },
      region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    },
  }
}

/** A relative URI of a path. */
export function uriOf(path: string): string {
  return path
    .split('/')
    .map(each => encodeURIComponent(each))
    .join('/')
}
