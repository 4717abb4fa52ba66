// Writes the JSON Schemas of the language to `schema/`, from the build in `dist/`. A test tells when they are stale.
import { writeFileSync } from 'node:fs'
import { languageSchemas } from '../dist/language/schema.js'

for (const [name, schema] of Object.entries(languageSchemas())) {
  writeFileSync(new URL(`../schema/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
}
