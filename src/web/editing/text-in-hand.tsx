import type { ReactNode } from 'react'
import type { SourceFile } from '../../language/span.ts'
import { TextInHandContext, useTextInHand } from './use-text-in-hand.ts'

interface TextInHandProps {
  readonly folder: readonly SourceFile[]
  readonly children: ReactNode
}

/** Gives every page the files as they are being edited. */
export function TextInHand({ folder, children }: TextInHandProps) {
  return <TextInHandContext value={useTextInHand(folder)}>{children}</TextInHandContext>
}
