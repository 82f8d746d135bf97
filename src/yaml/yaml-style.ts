import { Scalar, type ScalarTag, type Tags, YAMLSeq } from 'yaml'

type Stringify = NonNullable<ScalarTag['stringify']>

/** A list on one line, written `[a, b]` where the package would pad it as it does `{ a: b }`. */
export class ShortSeq extends YAMLSeq {
  override flow = true

  override toString(...[context, ...rest]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(context && { ...context, flowCollectionPadding: '' }, ...rest)
  }
}

/** The package's tags, but a text that ends in a line of blanks is a block too, not one long line with `\n` in it. */
export function withBlocks(tags: Tags): Tags {
  return tags.map(tag => (typeof tag !== 'string' && isText(tag) ? { ...tag, stringify: blockOr(tag.stringify) } : tag))
}

const isText = (tag: Exclude<Tags[number], string>): tag is ScalarTag & { stringify: Stringify } =>
  tag.tag === 'tag:yaml.org,2002:str' && tag.stringify !== undefined

const blockOr =
  (other: Stringify): Stringify =>
  (item, context, onComment, onChompKeep) => {
    const value = String(item.value)
    const isBlock = item.type === Scalar.BLOCK_LITERAL && context.inFlow !== true && context.implicitKey !== true
    if (!isBlock || !/\S[\s\S]*\n[\t ]+$/.test(value)) return other(item, context, onComment, onChompKeep)
    const lines = value.split('\n').map(line => (line === '' ? '' : `${context.indent}${line}`))
    return [/^\n* /.test(value) ? '|2-' : '|-', ...lines].join('\n')
  }
