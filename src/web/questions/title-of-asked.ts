import { askedIn } from '../../language/asked.ts'
import { pickText } from '../../report/text.ts'
import type { PageView } from '../frame/page-view.ts'

/** The title of a question, or of a contingency that is asked as one. */
export function titleOfAsked({ opened, language }: PageView, id: string): string {
  const asked = askedIn(opened.course.situation).find((one) => one.id === id)
  return (asked && pickText(asked.title, language)) || id
}
