import { jumpWithinPage } from './jump-within-page.ts'
import '../main.tsx'

jumpWithinPage()
