import { idleCall, type SampleCall } from '../center/call.ts'
import type { Center } from '../center/center.ts'
import { readCall } from '../center/read-call.ts'
import { defaultCenter, readCenter } from '../center/read-center.ts'
import { readConfig } from '../config/read-config.ts'
import type { Flow } from '../flow/flow.ts'
import { link } from '../flow/link.ts'
import type { Scene } from '../replay/story.ts'
import type { Script } from '../script/tree.ts'
import type { Voices } from '../sound/phrases.ts'
import { fromMuLaw } from '../sound/telephone.ts'
import type { Checked } from '../text/diagnostic.ts'
import { lineOf, type Source } from '../text/source.ts'
import { ownProperty } from '../verify/own/own-property.ts'
import type { Property } from '../verify/properties/property.ts'
import { bareCenter } from '../verify/world/bare-center.ts'
import type { Exhibit, PageCall, PageData } from './page-data.ts'
import type { Picture } from './picture.ts'
import { readPageScript } from './readers.ts'

/** What a page shows: one flow, and the sample calls that can be played on it. */
export interface Project {
  readonly flow: Flow
  readonly calls: readonly Scene[]
  /** The same script with nobody doing anything: what a person plays on. */
  readonly idle: Scene
  /** What can be heard; empty on a page without sound. */
  readonly voices: Voices
  /** What is to be seen beside it. */
  readonly against?: Project
  /** What the project itself wants to hold on calls. */
  readonly own: readonly Property[]
  /** By the key of the script. */
  readonly pictures: ReadonlyMap<string, Picture>
}

/** A text of the page that cannot be understood: where and why, in one line. */
export class Unreadable extends Error {}

/** Reads the texts of a page as the command line read them; throws `Unreadable`. */
export function readProject(data: PageData): Project {
  const project = readExhibit(data)
  return data.against ? { ...project, against: readExhibit(data.against) } : project
}

function readExhibit(data: Exhibit): Project {
  const [main, ...library] = data.scripts.map(source => sound<Script>(readPageScript(source)))
  if (!main) throw new Unreadable('no script')
  const flow = sound<Flow>(link(main, library))
  const whole = data.centers.map(source => sound<Center>(readCenter(source)))
  const centers = data.isBare ? whole.map(bareCenter) : whole
  const origin = { version: data.version, script: main.source.path, sha256: data.sha256 }
  const calls = data.calls.map(({ source, center, seed }): Scene => {
    const call = sound<SampleCall>(readCall(source))
    return {
      flow,
      center: centerOf(centers, center),
      call: { ...call, seed },
      origin: { ...origin, call: source.path },
    }
  })
  const idle = { flow, center: centerOf(centers, data.idleCenter), call: idleCall, origin }
  const own = data.config ? readConfig(data.config, []).value.properties.map(ownProperty) : []
  return { flow, calls, idle, own, voices: voicesOf(data), pictures: new Map(Object.entries(data.pictures)) }
}

function voicesOf({ voices }: Exhibit): Voices {
  const bytes = (text: string): Uint8Array => Uint8Array.from(atob(text), each => each.charCodeAt(0))
  return new Map(Object.entries(voices).map(([key, text]) => [key, fromMuLaw(bytes(text))]))
}

function centerOf(centers: readonly Center[], index: PageCall['center']): Center {
  return (index === null ? undefined : centers[index]) ?? defaultCenter
}

function sound<T>({ value, diagnostics }: Checked<T | undefined>): T {
  const fault = diagnostics.find(each => each.severity === 'error')
  if (value !== undefined && !fault) return value
  throw new Unreadable(fault ? `${place(fault.at.source, lineOf(fault.at))}: ${fault.message}` : 'no value')
}

const place = ({ path }: Source, line: number): string => `${path}:${line}`
