// Pictures of every page of the workbench, to be looked at: `npm run screenshots -- --pages map,futures`.
import { compileTools, runCompiled } from './run-compiled.mjs'

compileTools()
runCompiled('scripts/take-screenshots', ...process.argv.slice(2))
