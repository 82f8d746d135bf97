import type { Kind } from '../../graph/kind.ts'

/** Colors on a light and on a dark page. */
type Shade = readonly [light: string, dark: string]

const page: Readonly<Record<string, Shade>> = {
  page: ['#f5f6f8', '#0f141b'],
  panel: ['#fbfcfd', '#141a23'],
  edge: ['#e2e6ec', '#252e3b'],
  card: ['#ffffff', '#1b2330'],
  line: ['#cdd5df', '#38445a'],
  text: ['#18212f', '#e9eef5'],
  soft: ['#566377', '#9aa8bb'],
  wire: ['#7f8ba0', '#7787a0'],
  grant: ['#18794e', '#4cc38a'],
  refuse: ['#c62a2f', '#ff8589'],
}

const kinds: Readonly<Record<Kind, Shade>> = {
  begin: ['#18794e', '#4cc38a'],
  end: ['#4b5568', '#a6b2c4'],
  event: ['#a15c07', '#f5b84d'],
  prompt: ['#1d5fd0', '#7fb0ff'],
  menu: ['#5b3fd1', '#b3a1ff'],
  decision: ['#0f7285', '#5ecbe0'],
  record: ['#c62a2f', '#ff8589'],
  stops: ['#c62a2f', '#ff8589'],
  unrecorded: ['#c62a2f', '#ff8589'],
  agent: ['#0b7a5c', '#56c9a8'],
  queue: ['#0b7a5c', '#56c9a8'],
  code: ['#45526b', '#a9b6ca'],
  script: ['#8a3ea8', '#d69aec'],
  wait: ['#64707f', '#a3afbf'],
  hours: ['#0f7285', '#5ecbe0'],
  signal: ['#a83d6d', '#f29abf'],
  outside: ['#7a5a10', '#dcc077'],
  note: ['#64707f', '#a3afbf'],
  action: ['#45526b', '#a9b6ca'],
}

const fonts = [
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial",
  "'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif",
].join(', ')

const rules = [
  `svg{font-family:${fonts};background:var(--page)}`,
  'text{fill:var(--text)}',
  '.page{fill:var(--page)}',
  '.panel{fill:var(--panel);stroke:var(--edge)}',
  '.heading{font-size:13px;font-weight:650}',
  '.box{fill:var(--card);stroke:var(--line)}',
  '.inner{fill:none;stroke:var(--line)}',
  '.chip{fill:var(--kind);fill-opacity:.13}',
  '.icon{color:var(--kind);fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}',
  '.full{fill:currentColor;stroke-width:1}',
  '.thick{stroke-width:2.2}',
  '.caption{font-size:13px;font-weight:600}',
  '.type{font-size:11px;fill:var(--soft)}',
  '.badge{fill:var(--kind);fill-opacity:.13}',
  '.badge-text{font-size:10px;font-weight:600;fill:var(--kind)}',
  '.begin .box,.end .box,.event .box,.record .box,.stops .box,.unrecorded .box{stroke:var(--kind)}',
  '.record .box,.stops .box,.unrecorded .box{stroke-width:1.8}',
  '.unrecorded .box{stroke-dasharray:5 3}',
  '.event .box{stroke-width:1.6}',
  '.wire{fill:none;stroke:var(--wire);stroke-width:1.6}',
  '.halo{fill:none;stroke:var(--panel);stroke-width:6}',
  '.grant{stroke:var(--grant);stroke-width:2.2}',
  '.refuse{stroke:var(--refuse);stroke-width:2;stroke-dasharray:7 4}',
  '.call{stroke-dasharray:2 4;stroke-linecap:round}',
  '.head{fill:var(--wire)}',
  '.head-grant{fill:var(--grant)}',
  '.head-refuse{fill:var(--refuse)}',
  '.label{fill:var(--panel);stroke:var(--edge)}',
  '.label-text{font-size:11px;font-weight:550;text-anchor:middle}',
  '.label-grant{stroke:var(--grant)}',
  '.label-refuse{stroke:var(--refuse)}',
  '.text-grant{fill:var(--grant)}',
  '.text-refuse{fill:var(--refuse)}',
  '.tag{fill:var(--card);stroke:var(--wire);stroke-dasharray:3 3}',
  '.tag-text{font-size:11px;fill:var(--soft)}',
  '.go{fill:none;stroke:var(--soft);stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}',
  'a:hover .tag,a:focus .tag,.card:target .box{stroke:var(--text);stroke-width:2.4}',
]

/** The picture's style sheet: one set of colors for a light page, one for a dark one, each by its meaning. */
export const styleSheet: string = [
  `svg{${shades(page, 0)}}`,
  ...Object.entries(kinds).map(([kind, shade]) => `.${kind}{--kind:${shade[0]}}`),
  ...rules,
  `@media (prefers-color-scheme:dark){svg{${shades(page, 1)}}`,
  ...Object.entries(kinds).map(([kind, shade]) => `.${kind}{--kind:${shade[1]}}`),
  '}',
].join('\n')

function shades(colors: Readonly<Record<string, Shade>>, which: 0 | 1): string {
  return Object.entries(colors)
    .map(([name, shade]) => `--${name}:${shade[which]}`)
    .join(';')
}
