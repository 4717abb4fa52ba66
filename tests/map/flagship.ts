import { readdirSync, readFileSync } from 'node:fs'
import type { Course } from '../../src/language/situation.ts'
import { courseFromFiles } from '../engine/course-from-text.ts'

const folder = new URL('../../situations/korean-peninsula/', import.meta.url)

/** The largest situation that ships, in its base reading or another. */
export function flagship(reading?: string): Course {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ya?ml$/.test(name),
  )
  const files = names.map((name) => ({
    name: name.replaceAll('\\', '/'),
    text: readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'),
  }))
  return courseFromFiles(files, reading === undefined ? {} : { reading })
}
