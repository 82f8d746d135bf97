import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { projectRoot } from '../root.ts'
import { Project } from './project.ts'

/** A file that an editor has open. */
export interface OpenFile {
  readonly uri: string
  readonly path: string
  readonly project: Project
}

/** Everything that an editor has open, by project. */
export class Workspace {
  readonly #folder: string
  readonly #projects = new Map<string, Project>()
  readonly #files = new Map<string, OpenFile>()

  /** `folder` is where texts lie that are not saved yet. */
  constructor(folder: string) {
    this.#folder = folder
  }

  get files(): readonly OpenFile[] {
    return [...this.#files.values()]
  }

  get projects(): readonly Project[] {
    return [...this.#projects.values()]
  }

  put(uri: string, text: string): OpenFile {
    const known = this.#files.get(uri)
    const path = known?.path ?? this.pathOf(uri)
    const file = known ?? { uri, path, project: this.#projectOf(path) }
    this.#files.set(uri, file)
    file.project.put(path, text)
    return file
  }

  close(uri: string): void {
    const file = this.#files.get(uri)
    this.#files.delete(uri)
    file?.project.drop(file.path)
  }

  file(uri: string): OpenFile | undefined {
    return this.#files.get(uri)
  }

  /** The address of a file by the path that messages of its project name it by. */
  uriOf(project: Project, shown: string): string {
    const path = resolve(project.root, shown)
    const open = this.files.find(each => each.path === path)
    return open?.uri ?? pathToFileURL(path).href
  }

  /** Where a text lies; one that is not saved lies in the folder of the workspace. */
  pathOf(uri: string): string {
    try {
      if (uri.startsWith('file:')) return fileURLToPath(uri)
    } catch {
      // An address of another machine: like one that is not saved.
    }
    const name = uri.replace(/^[^:]*:/, '').replace(/[^\w.-]+/g, '_')
    return resolve(this.#folder, name === '' ? 'untitled' : name)
  }

  #projectOf(path: string): Project {
    const root = projectRoot(path, this.#folder)
    const project = this.#projects.get(root) ?? new Project(root)
    this.#projects.set(root, project)
    return project
  }
}
