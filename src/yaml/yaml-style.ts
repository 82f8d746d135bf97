import { Scalar, type ScalarTag, type Tags, YAMLSeq } from 'yaml'

type Stringify = NonNullable<ScalarTag['stringify']>

/** A list on one line, written `[a, b]` where the package would pad it as it does `{ a: b }`. */
export class ShortSeq extends YAMLSeq {
  override flow = true

  override toString(...[context, ...rest]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(context && { ...context, flowCollectionPadding: '' }, ...rest)
  }
}

/**
 * The package's tags, but a text that ends in a line of tabs is a block too, not one long line with `\n` in it, and a
 * backslash that needs quotes gets those in which it stands for itself.
 */
export function asPeopleWrite(tags: Tags): Tags {
  return tags.map(tag => (typeof tag !== 'string' && isText(tag) ? { ...tag, stringify: textOr(tag.stringify) } : tag))
}

const isText = (tag: Exclude<Tags[number], string>): tag is ScalarTag & { stringify: Stringify } =>
  tag.tag === 'tag:yaml.org,2002:str' && tag.stringify !== undefined

const textOr =
  (usual: Stringify): Stringify =>
  (item, context, onComment, onChompKeep) => {
    const value = String(item.value)
    const canBeBlock = context.inFlow !== true && context.implicitKey !== true
    if (item.type === Scalar.BLOCK_LITERAL && canBeBlock && /\S[\s\S]*\n *\t[\t ]*$/.test(value)) {
      const lines = value.split('\n').map(line => (line === '' ? '' : `${context.indent}${line}`))
      return [/^\n* /.test(value) ? '|2-' : '|-', ...lines].join('\n')
    }
    const text = usual(item, context, onComment, onChompKeep)
    const isEscaped = text.startsWith('"') && item.type !== Scalar.QUOTE_DOUBLE && /^[^'\n]*\\[^'\n]*$/.test(value)
    return isEscaped ? usual(inSingleQuotes(value), context, onComment, onChompKeep) : text
  }

function inSingleQuotes(text: string): Scalar {
  const scalar = new Scalar(text)
  scalar.type = Scalar.QUOTE_SINGLE
  return scalar
}
