import { grouped } from '../../text/grouped.ts'
import { safeText } from '../safe-text.ts'
import { xml } from '../xml-text.ts'
import type { Allowance, Evidence, EvidenceVerdict, ScriptEvidence } from './evidence.ts'
import { evidenceStyle } from './evidence-style.ts'

/** What only the command line can reckon. */
export interface Seals {
  /** SHA-256 of the style sheet, in base64, for the content security policy. */
  readonly style: string
  /** SHA-256 of the JSON beside this file, in hex. */
  readonly json: string
}

/** The pack as one page for people: no script, no request, nothing outside itself. Whatever comes from a file is text. */
export function evidenceHtml(evidence: Evidence, seals: Seals): string {
  const names = evidence.scripts.map(each => each.name).join(', ')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${seals.style}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Evidence: ${text(names)}</title>`,
    `<style>${evidenceStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<p class="over">Callwright · evidence of verification</p>',
    ...cover(evidence.scripts),
    ...evidence.scripts.flatMap((each, at) => scriptSection(each, at, evidence.rules)),
    ...rulesSection(evidence),
    ...allowancesSection(evidence.allowances),
    ...againSection(evidence, seals),
    ...signature,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const text = (written: string): string => xml(safeText(written))
const plural = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`

const verdictWords: Readonly<Record<EvidenceVerdict['verdict'], string>> = {
  proved: 'Proved',
  broken: 'Broken',
  bounded: 'Not decided',
  inapplicable: 'Not applicable',
}

const marks: Readonly<Record<EvidenceVerdict['verdict'], string>> = {
  proved: '✓',
  broken: '✗',
  bounded: '…',
  inapplicable: '–',
}

const pill = (verdict: EvidenceVerdict['verdict']): string =>
  `<span class="pill ${verdict}">${marks[verdict]} ${verdictWords[verdict]}</span>`

const warned = '<span class="pill bounded">! Warned</span>'

const isWarning = ({ verdict, severity }: EvidenceVerdict): boolean => verdict === 'broken' && severity === 'warning'

/** All scripts at a glance, where there are several. */
function cover(scripts: readonly ScriptEvidence[]): readonly string[] {
  if (scripts.length < 2) return []
  return [
    '<section class="cover">',
    `<h1>${scripts.length} scripts</h1>`,
    ...table(
      ['Answer', 'Script', 'Properties proved'],
      scripts.map((script, at) => [
        `<td>${pill(script.verdict)}</td>`,
        `<td><a href="#script-${at + 1}">${text(script.name)}</a>${identity(script)}</td>`,
        `<td class="number">${provedOf(script)}</td>`,
      ]),
    ),
    '</section>',
  ]
}

/** Where a script stands, and which one it is, to the byte. */
function identity({ files }: ScriptEvidence): string {
  const main = files.find(each => each.role === 'script')
  return main ? `<code class="code">${text(main.path)}</code><code class="code">SHA-256 ${main.sha256}</code>` : ''
}

function provedOf({ verdicts }: ScriptEvidence): string {
  const proved = verdicts.filter(each => each.verdict === 'proved').length
  return `${proved} of ${verdicts.filter(each => each.verdict !== 'inapplicable').length}`
}

function scriptSection(script: ScriptEvidence, at: number, rules: Evidence['rules']): readonly string[] {
  return [
    `<section class="script" id="script-${at + 1}">`,
    `<h1>${text(script.name)}</h1>`,
    `<div class="lead">${identity(script)}</div>`,
    ...banner(script),
    ...tiles(script),
    '<h2>What was asked, and the answers</h2>',
    ...verdictTable(script.verdicts, rules),
    ...callsSection(script.verdicts),
    '<h2>What was verified</h2>',
    '<p class="soft">Every file that the answers rest on. Whoever holds a file with the same SHA-256 holds the same file.</p>',
    ...table(
      ['', 'File', 'Bytes', 'SHA-256'],
      script.files.map(each => [
        `<td class="soft">${each.role}</td>`,
        `<td><code>${text(each.path)}</code></td>`,
        `<td class="number">${grouped(each.bytes)}</td>`,
        `<td><code>${each.sha256}</code></td>`,
      ]),
    ),
    ...boundsSection(script),
    ...assumptionsSection(script),
    '</section>',
  ]
}

function banner({ verdict, verdicts, space }: ScriptEvidence): readonly string[] {
  const warns = verdicts.filter(isWarning).length
  const of = (kind: EvidenceVerdict['verdict']) =>
    verdicts.filter(each => each.verdict === kind && !isWarning(each)).length
  const spoken = verdicts.length - of('inapplicable') - warns
  const says = {
    proved: `All ${plural(spoken, 'applicable property holds', 'applicable properties hold')} on every possible call.`,
    broken: `${plural(of('broken'), 'property is', 'properties are')} broken: there are calls on which ${of('broken') === 1 ? 'it does' : 'they do'} not hold.`,
    bounded: `${plural(of('bounded'), 'property was', 'properties were')} not decided: there may be calls on which ${of('bounded') === 1 ? 'it does' : 'they do'} not hold.`,
    inapplicable: 'Nothing in this script that the properties speak of.',
  }[verdict]
  const seen = space.complete
    ? 'Every call that is possible within the limits below was played.'
    : 'Not every call that is possible within the limits below was played: what is called proved does not rest on those that were not.'
  const also =
    warns === 0 ? '' : ` ${plural(warns, 'property that only warns does', 'properties that only warn do')} not hold.`
  return [
    `<div class="banner ${verdict}"><span class="mark" aria-hidden="true">${marks[verdict]}</span><div><strong>${says}</strong><p>${seen}${also}</p></div></div>`,
  ]
}

function tiles(script: ScriptEvidence): readonly string[] {
  const { space } = script
  const tile = (name: string, value: string) => `<div><dt>${name}</dt><dd>${value}</dd></div>`
  return [
    '<dl class="tiles">',
    tile('Properties proved', provedOf(script)),
    tile('States of calls', grouped(space.states)),
    tile('Ways between them', grouped(space.transitions)),
    tile('Steps to the farthest', grouped(space.depth)),
    '</dl>',
  ]
}

function verdictTable(verdicts: readonly EvidenceVerdict[], rules: Evidence['rules']): readonly string[] {
  const rule = (id: string) =>
    rules.some(each => each.id === id) ? `<a href="#${text(id)}">${text(id)}</a>` : text(id)
  return table(
    ['Answer', 'Property: what must hold on every call', 'Rule'],
    verdicts.map(each => [
      `<td>${isWarning(each) ? warned : pill(each.verdict)}</td>`,
      `<td>${text(each.says)}<code class="code">${text(each.property)}${each.severity === 'warning' ? ' (warns only)' : ''}</code>${
        each.written === undefined || each.says === `${each.written}.`
          ? ''
          : `<code class="code">${text(each.written)}</code>`
      }${each.verdict === 'bounded' ? `<span class="soft">${text(sentence(each.why ?? ''))}</span>` : ''}</td>`,
      `<td>${each.rule === undefined ? '' : rule(each.rule)}</td>`,
    ]),
  )
}

function callsSection(verdicts: readonly EvidenceVerdict[]): readonly string[] {
  const broken = verdicts.filter(each => each.verdict === 'broken')
  if (broken.length === 0) return []
  return [
    '<h2>Calls that break a property</h2>',
    '<p class="soft">For each broken property the shortest call that breaks it, up to the moment when it does. Each was played on the clock before it was shown.</p>',
    ...broken.flatMap(callOf),
  ]
}

function callOf(verdict: EvidenceVerdict): readonly string[] {
  const { property, says, why = '', given, steps, savedAs, actions } = verdict
  return [
    `<article class="call ${isWarning(verdict) ? 'bounded' : 'broken'}">`,
    `<h3>${text(says)}</h3>`,
    `<code class="code">${text(property)}</code>`,
    `<p>${text(sentence(why))}</p>`,
    ...(given ? [`<p>On a call where ${text(given.join(', '))}:</p>`] : []),
    ...(steps
      ? table(
          ['Time', 'Who', 'What', 'Where'],
          steps.map(each => [
            `<td class="when">${text(each.at)}</td>`,
            `<td>${text(each.who)}</td>`,
            `<td>${text(each.what)}</td>`,
            `<td class="where">${text(each.where)}</td>`,
          ]),
          '',
        )
      : []),
    ...(actions
      ? ['<ul>', ...actions.map(each => `<li><code>${text(each.action)}</code>, line ${each.line}</li>`), '</ul>']
      : []),
    ...(savedAs === undefined
      ? []
      : [
          `<p class="soft">Kept as <code>${text(savedAs)}</code>; it fails in <code>callwright test</code> until the script is mended.</p>`,
        ]),
    '</article>',
  ]
}

function boundsSection({ limits, space, notes }: ScriptEvidence): readonly string[] {
  return [
    '<h2>How large the world of calls was</h2>',
    `<p>${grouped(space.states)} states, ${grouped(space.transitions)} ways between them, depth ${grouped(space.depth)}, ${grouped(space.bytesPerState)} bytes a state. Callers may press any key, stay silent or hang up at every moment; agents may answer, decline, press every button, hold, transfer, consult, confer and hang up, in every order, up to these limits:</p>`,
    ...table(
      ['Limit', '', 'At most'],
      limits.map(each => [
        `<td><code>${text(each.name)}</code></td>`,
        `<td>${text(each.says)}</td>`,
        `<td class="number">${grouped(each.value)}</td>`,
      ]),
    ),
    ...(notes.length === 0
      ? []
      : [
          '<h3>What the answers rest on besides</h3>',
          '<ul>',
          ...notes.map(each => `<li>${text(sentence(each))}</li>`),
          '</ul>',
        ]),
  ]
}

function assumptionsSection({ assumptions }: ScriptEvidence): readonly string[] {
  const own = assumptions.filter(each => !each.isDefault).length
  return [
    '<h2>Assumptions in force ◇</h2>',
    `<p class="soft">Where the platform’s documentation is silent, these readings were used. ${
      own === 0
        ? 'All are the defaults.'
        : `${plural(own, 'differs from the default and is', 'differ from the default and are')} marked.`
    }</p>`,
    ...table(
      ['Assumption', '', 'Reading'],
      assumptions.map(each => [
        `<td><code>${text(each.name)}</code></td>`,
        `<td>${text(each.says)}</td>`,
        `<td><code>${text(each.value)}</code>${each.isDefault ? '' : ' <span class="pill bounded">the center’s own</span>'}</td>`,
      ]),
    ),
  ]
}

function rulesSection({ rules }: Evidence): readonly string[] {
  if (rules.length === 0) return []
  return [
    '<h2>The rules behind the properties</h2>',
    ...table(
      ['Rule', 'What it says'],
      rules.map(each => [
        `<td id="${text(each.id)}">${text(each.id)}</td>`,
        `<td><strong>${text(each.title)}.</strong> ${text(each.says)}</td>`,
      ]),
    ),
  ]
}

function allowancesSection(allowances: readonly Allowance[]): readonly string[] {
  return [
    '<h2>Waivers and suppressions</h2>',
    '<p class="soft">What somebody decided may stay among the findings of <code>lint</code>, in the files above. No answer here rests on them: a property cannot be waived.</p>',
    ...(allowances.length === 0
      ? ['<p>There are none.</p>']
      : table(
          ['Rule', 'Where', 'Reason', 'Owner, until'],
          allowances.map(each => [
            `<td><code>${text(each.rule)}</code></td>`,
            `<td><code>${text(each.file)}:${each.line}</code></td>`,
            `<td>${text(each.reason)}</td>`,
            `<td>${text([each.owner, each.until].filter(Boolean).join(', '))}</td>`,
          ]),
        )),
  ]
}

function againSection({ command, version, scripts }: Evidence, { json }: Seals): readonly string[] {
  return [
    '<h2>How to check this</h2>',
    `<p>Callwright ${text(version)} makes this file and the JSON beside it again, byte for byte, from the same files${
      scripts.every(each => each.space.complete)
        ? ''
        : ', but for how far a search came before time, memory or somebody ended it'
    }:</p>`,
    `<pre>${text(command)}</pre>`,
    `<footer>Callwright ${text(version)} · <code>evidence.json</code> has SHA-256 <code>${json}</code></footer>`,
  ]
}

/** For whoever signs the printed pack. */
const signature = [
  '<dl class="sign">',
  ...['Read by', 'Date', 'Signature'].map(each => `<div><dt>${each}</dt><dd></dd></div>`),
  '</dl>',
]

/** `wide`: on a narrow screen each row becomes a block. */
function table(heads: readonly string[], rows: readonly (readonly string[])[], kind = 'wide'): readonly string[] {
  const head = heads.map(each =>
    /^(?:Bytes|At most|Properties proved)$/.test(each) ? `<th class="number">${each}</th>` : `<th>${each}</th>`,
  )
  return [
    `<table class="${kind}"><thead><tr>${head.join('')}</tr></thead><tbody>`,
    ...rows.map(cells => `<tr>${cells.join('')}</tr>`),
    '</tbody></table>',
  ]
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`
