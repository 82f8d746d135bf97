import type { Kind } from '../../graph/kind.ts'

const dots = (...points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="1.25" class="full"/>`).join('')

/** Small pictures of 20 × 20, drawn with strokes in the color of the text; `full` is filled with it. */
const icons: Readonly<Record<string, string>> = {
  play: '<path class="full" d="M7 4.8v10.4L15.2 10z"/>',
  bolt: '<path class="full" d="M11.4 2.5 4.8 11.2h4.4l-1 6.3 7-9.2h-4.6z"/>',
  speaker:
    '<path d="M3.5 7.8v4.4h2.8l3.9 3.1V4.7L6.3 7.8z"/><path d="M13 7.4a3.7 3.7 0 0 1 0 5.2M15.3 5.2a6.8 6.8 0 0 1 0 9.6"/>',
  note: '<path d="M7.5 14.6V4.9l8-1.6v9.5"/><circle cx="5.6" cy="14.7" r="2" class="full"/><circle cx="13.6" cy="12.9" r="2" class="full"/>',
  keys: `<rect x="3.6" y="2.6" width="12.8" height="14.8" rx="2.6"/>${dots([7, 6.4], [10, 6.4], [13, 6.4], [7, 10], [10, 10], [13, 10], [7, 13.6], [10, 13.6], [13, 13.6])}`,
  fork: '<path d="M10 2.8 17.2 10 10 17.2 2.8 10z"/><path d="M10 7v3.2M10 12.7v.2"/>',
  loop: '<path d="M15.8 8.2A6.2 6.2 0 0 0 4.6 7M4.2 11.8A6.2 6.2 0 0 0 15.4 13"/><path d="M16.4 4.6v3.8h-3.8M3.6 15.4v-3.8h3.8"/>',
  record: '<circle cx="10" cy="10" r="7"/><circle cx="10" cy="10" r="3.6" class="full"/>',
  unrecorded:
    '<circle cx="10" cy="10" r="7"/><circle cx="10" cy="10" r="2.6" class="full"/><path d="m5.2 5.2 9.6 9.6" class="thick"/>',
  stops: '<circle cx="10" cy="10" r="7"/><rect x="7" y="7" width="6" height="6" rx="1" class="full"/>',
  mail: '<circle cx="5.9" cy="10" r="3.2"/><circle cx="14.1" cy="10" r="3.2"/><path d="M5.9 13.2h8.2"/>',
  agent:
    '<path d="M4 11V9.6a6 6 0 0 1 12 0V11"/><rect x="2.8" y="10.4" width="3.2" height="4.8" rx="1.4" class="full"/><rect x="14" y="10.4" width="3.2" height="4.8" rx="1.4" class="full"/><path d="M15.6 15.2c0 1.5-1.6 2.2-3.6 2.2"/>',
  queue:
    '<circle cx="4.6" cy="6.8" r="1.8"/><circle cx="10" cy="6.8" r="1.8"/><circle cx="15.4" cy="6.8" r="1.8" class="full"/><path d="M2.6 13.4h14M13.8 10.8l2.8 2.6-2.8 2.6"/>',
  braces:
    '<path d="M7.6 3.2c-2.4 0-2.2 1.6-2.2 3.2S5 9.4 3.4 10c1.6.6 2 2 2 3.6S5.2 16.8 7.6 16.8M12.4 3.2c2.4 0 2.2 1.6 2.2 3.2s.4 3 2 3.6c-1.6.6-2 2-2 3.6s.2 3.2-2.2 3.2"/>',
  equals: '<path d="M4.4 7.6h11.2M4.4 12.4h11.2" class="thick"/>',
  script: '<path d="M5 2.8h6.8L15.4 6.4v10.8H5z"/><path d="M11.6 3v3.6h3.6M7.6 10h5M7.6 13.2h5"/>',
  back: '<path d="M7.4 4.4 3.6 8.2l3.8 3.8"/><path d="M3.8 8.2h8.4a4 4 0 0 1 0 8h-3"/>',
  clock: '<circle cx="10" cy="10" r="7"/><path d="M10 5.8V10l2.9 2"/>',
  calendar:
    '<rect x="3.2" y="4.4" width="13.6" height="12.4" rx="2"/><path d="M3.4 8.4h13.2M7 2.6v3.2M13 2.6v3.2M10 10.8v2.2l1.6 1"/>',
  button:
    '<rect x="2.8" y="5" width="14.4" height="8" rx="2.4"/><path d="M10 9.4v8l2-2 1.2 2.4" class="full"/><path d="M5.8 9h2.4"/>',
  waves:
    '<circle cx="10" cy="10" r="1.8" class="full"/><path d="M6.6 13.4a4.8 4.8 0 0 1 0-6.8M13.4 6.6a4.8 4.8 0 0 1 0 6.8M4.2 15.8a8.2 8.2 0 0 1 0-11.6M15.8 4.2a8.2 8.2 0 0 1 0 11.6"/>',
  globe:
    '<circle cx="10" cy="10" r="7"/><path d="M3.2 10h13.6M10 3c2.6 2.4 2.8 11.4 0 14M10 3c-2.6 2.4-2.8 11.4 0 14"/>',
  page: '<path d="M4 4h12v8.4L12.4 16H4z"/><path d="M15.8 12.4h-3.4V16M7 7.6h6M7 10.6h4"/>',
  phone:
    '<path d="M3.4 12.6c3.6-4.2 9.6-4.2 13.2 0 .5.6.5 1.3 0 1.8l-1 1c-.4.5-1 .5-1.5.1l-1.7-1.4c-.4-.3-.5-.7-.4-1.2l.2-1.3c-1.5-.5-2.9-.5-4.4 0l.2 1.3c.1.5 0 .9-.4 1.2l-1.7 1.4c-.5.4-1.1.4-1.5-.1l-1-1c-.5-.5-.5-1.2 0-1.8z" class="full"/>',
  square: '<rect x="5" y="5" width="10" height="10" rx="1.6" class="full"/>',
  moon: '<path d="M15.8 12A6.6 6.6 0 0 1 8 4.2a6.6 6.6 0 1 0 7.8 7.8z"/>',
  gear: '<circle cx="10" cy="10" r="2.6"/><path d="M10 2.8v2.6M10 14.6v2.6M2.8 10h2.6M14.6 10h2.6M4.9 4.9l1.9 1.9M13.2 13.2l1.9 1.9M15.1 4.9l-1.9 1.9M6.8 13.2l-1.9 1.9"/>',
}

const ofKind: Readonly<Record<Kind, string>> = {
  begin: 'play',
  event: 'bolt',
  prompt: 'speaker',
  menu: 'keys',
  decision: 'fork',
  record: 'record',
  stops: 'stops',
  unrecorded: 'unrecorded',
  agent: 'agent',
  queue: 'queue',
  code: 'braces',
  script: 'script',
  wait: 'clock',
  hours: 'calendar',
  signal: 'waves',
  outside: 'globe',
  note: 'page',
  end: 'square',
  action: 'gear',
}

/** Types that have a picture of their own, apart from their kind's. */
const ofType: Readonly<Record<string, string>> = {
  Music: 'note',
  Loop: 'loop',
  For: 'loop',
  Record: 'mail',
  Assign: 'equals',
  Return: 'back',
  Indicate: 'button',
  Hangup: 'phone',
  Stop: 'moon',
}

/** The name of an action's picture. */
export function iconOf(kind: Kind, type: string): string {
  return (Object.hasOwn(ofType, type) ? ofType[type] : undefined) ?? ofKind[kind]
}

/** A picture as an SVG symbol. */
export function iconSymbol(name: string): string {
  return `<symbol id="icon-${name}" viewBox="0 0 20 20">${icons[name] ?? ''}</symbol>`
}
