import { jumpWithinPage } from './jump-within-page.ts'
import { beThread, isThread } from './threads.ts'

if (isThread) beThread()
else {
  jumpWithinPage()
  void import('../main.tsx')
}
