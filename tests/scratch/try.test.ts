import { readFolder } from '../../src/workspace/read-folder.ts'
import { readSituation } from '../../src/language/read-situation.ts'
import { courseOf } from '../../src/language/course.ts'
import { stabilityLens } from '../../src/lenses/stability.ts'
const { files } = await readFolder(process.env.DIR!)
const { draft, diagnostics } = readSituation(files)
const { course, diagnostics: d2 } = courseOf(draft!, process.env.READING ? { reading: process.env.READING } : {})
console.log(diagnostics.length, d2.map((d)=>[d.code,d.facts]))
const t = performance.now()
const f = await stabilityLens.run(course!, stabilityLens.defaults, {})
console.log(((performance.now() - t)/1000).toFixed(2), 's')
if (f.refusal) console.log(f.refusal)
else {
const c = f.conflict!
console.log(c.players, c.outcomes.length, c.configurations, c.moves, c.draws, Object.entries(c.equilibria).map(([k,v])=>[k,v.length]))
console.log(f.packages.map(p=>[p.id,p.outcomes,p.resting]))
for (const l of f.looks.slice(0,4)) console.log(JSON.stringify(l, null, 0).slice(0,2500))
console.log(f.remarks)
}
import {it} from 'vitest'; it('x',()=>{})
