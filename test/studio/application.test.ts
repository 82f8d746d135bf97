import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { CallRecord } from '../../src/record/call-record.ts'
import { callwright, folderOf } from '../cli/fake-io.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus/studio-exports/', import.meta.url))
const isHere = existsSync(corpus)
if (!isHere) console.warn(`\n!!! THE CORPUS IS NOT HERE, THE APPLICATION OF MANY EXPORTS IS NOT PLAYED: ${corpus}\n`)

/** The one script that each customer writes anew; ours hangs an applet's button on the agent's screen. */
const customEvents = `
script: CustomEvents_PROD
actions:
  begin:
    Begin: { Parameters: [eventName] }
    next: note
  note:
    Snippet: |
      global:pressPath = "{global:pressPath}[{eventName}]"
    next: which
  which:
    Case: { Variable: eventName.upper() }
    branches: { ONENTRY: menu, ONQUEUE: queue, ONANSWER: applets, ONSIGNAL: applets, ONRELEASE: applets, Default: back }
  menu:
    Snippet: |
      global:nextScript = "Menu_{global:env}"
      global:menuActions[1] = "Hours,CHECKHOURS,837"
      global:menuActions[2] = "Welcome,MENU,Welcome.wav"
      global:menuActions[3] = "Sales,QUEUE,Sales"
      global:menuResponses[1] = "Hours,Default,Welcome"
      global:menuResponses[2] = "Welcome,1,Sales"
      global:menuResponses[3] = "Welcome,Default,Sales"
      global:appletManagerConfig[1] = "Applet\\PlayDisclaimer,Terms,Terms.wav"
    next: back
  queue:
    Snippet: |
      global:hooProfile = 837
      global:queueActions[1] = "PlayMusic:45"
    next: back
  applets:
    Runsub: { ScriptName: 'Applet\\AppletManager', Parameters: ["{eventName}"] }
    next: back
  back:
    Return:
`

const center = `
center: Home
agents: { kim: { name: Kim Minji, skills: [Sales] } }
policies: [{ name: all, record: 100% }]
`

const call = `
call: Kim plays the terms, then the caller hangs up
script: Entry_PROD.json
steps:
  - press: 1
  - at: 60s
    answer: kim
  - after: 5s
    click: { agent: kim, indicator: Terms }
  - after: 30s
    hangup: caller
`

/** The application's files in a folder of their own, with the customer's script in YAML among the exports. */
function application(): string {
  const folder = folderOf({ 'kim.call.yaml': call, 'center.yaml': center })
  mkdirSync(join(folder, 'Applet'))
  cpSync(join(corpus, 'entry-menu-queue'), folder, { recursive: true, filter: path => !path.includes('CustomEvents') })
  cpSync(join(corpus, 'applets'), join(folder, 'Applet'), { recursive: true })
  writeFileSync(join(folder, 'CustomEvents_PROD.yaml'), customEvents)
  return folder
}

describe.skipIf(!isHere)('an application of many exports', () => {
  test('plays from Begin to release, with an agent and an applet’s button', async () => {
    const { code, out, err } = await callwright(['run', 'kim.call.yaml', '--format', 'json'], { cwd: application() })
    expect({ code, err: err.includes('error[') }).toEqual({ code: 0, err: false })
    const record: CallRecord = JSON.parse(out)
    expect(record.outcome).toBe('released')
    const visits = record.trace.filter(each => 'action' in each)
    expect([...new Set(visits.map(each => each.script))].sort().join('\n')).toMatchInlineSnapshot(`
      "Applet\\AppletManager
      Applet\\PlayDisclaimer
      Common\\AddressBookLookup
      Common\\CommonAction
      Common\\HooExtended
      Common\\PortChecker
      Common\\ScriptedMenu
      CustomEvents_PROD
      Entry_PROD
      Menu_PROD
      Queue_PROD"
    `)
    const events = record.trace.flatMap(each =>
      'event' in each && each.agent ? [`${each.t} ${each.agent} ${each.event}`] : [],
    )
    expect(events).toMatchInlineSnapshot(`
      [
        "60 kim answer",
        "65 kim click",
      ]
    `)
    expect(record.globals.pressPath).toMatchInlineSnapshot(
      `"[ONENTRY]>Hours>Welcome>Sales[OnReskill][OnQueue](Open-)(Open-)(Open-)(Open-)(Open-)(Open-)(Open-)[OnAnswer][OnSignal][OnRelease]"`,
    )
    expect(record.recordings.map(each => `${each.from}–${each.to} ${each.rule}`)).toMatchInlineSnapshot(`
      [
        "60–95 R5",
      ]
    `)
    expect(record.indicators).toMatchInlineSnapshot(`
      [
        {
          "agent": "kim",
          "leftOn": false,
          "name": "Terms",
        },
      ]
    `)
    expect(record.notes.map(each => `${each.code}: ${each.text}`).join('\n')).toMatchInlineSnapshot(`
      "run/not-simulated: Info: this contact is taken to be the only one, with 100 ports of each kind
      run/no-stub: nothing answers for "21" (AddressBookList): its Default branch was taken; a stub in the call says otherwise
      run/action-failed: "22" failed: ")" is not expected here
      run/no-hours: the center has no hours "837": taken as open"
    `)
  })

  test('of all files there is one true fault, a stray bracket, told at its place', async () => {
    const folder = application()
    const found: string[] = []
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(?:json|xml)$/i.test(file)) continue
      const { code, err } = await callwright(['run', file, '--format', 'json'], { cwd: folder })
      expect({ file, code }).toEqual({ file, code: 0 })
      const own = new RegExp(`^${file.replaceAll('\\', '/').replace(/[.]/g, '\\.')}:.*(?:studio/|snippet/).*`, 'gm')
      found.push(...(err.match(own) ?? []))
    }
    expect(found).toMatchInlineSnapshot(`
      [
        "Common/AddressBookLookup.json:379:329: warning[snippet/syntax]: ")" is not expected here",
      ]
    `)
  })
})
