/** Line drawings in a square of 24 for what an action does. */
const icons: Readonly<Record<string, string>> = {
  begin: 'M7 4v16l12-8z',
  event: 'M13 3 5 14h6l-1 7 8-11h-6z',
  prompt: 'M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7',
  menu: 'M6 5h.01M12 5h.01M18 5h.01M6 11h.01M12 11h.01M18 11h.01M6 17h.01M12 17h.01M18 17h.01',
  decision: 'M12 3l9 9-9 9-9-9z',
  record: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  unrecorded: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 6.5l11 11',
  agent: 'M5 15v-3a7 7 0 0 1 14 0v3M5 14v4h3v-5H5zM19 14v4h-3v-5h3z',
  queue: 'M5 15v-3a7 7 0 0 1 14 0v3M5 14v4h3v-5H5zM19 14v4h-3v-5h3z',
  code: 'M9 5 4 12l5 7M15 5l5 7-5 7',
  script: 'M6 3h9l4 4v14H6zM14 3v5h5',
  wait: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  hours: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  signal: 'M5 8h14v8H5zM9 12h6',
  outside: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  note: 'M5 6h14M5 12h14M5 18h8',
  end: 'M6 6h12v12H6z',
}

/** The drawing of a kind of action. */
export function iconOf(kind: string): string {
  return icons[kind] ?? 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z'
}
