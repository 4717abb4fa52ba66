import { describe, expect, it } from 'vitest'
import { elicit } from '../../src/cli/elicit.ts'
import { CommandLineError } from '../../src/cli/exit-codes.ts'
import { readNumber, readProbability } from '../../src/cli/read-figure.ts'
import { processTerminal } from '../../src/cli/terminal.ts'

function asking(...answers: string[]) {
  const asked: string[] = []
  const remarks: string[] = []
  const terminal = {
    ...processTerminal({ language: 'en' }),
    remark: (text: string) => void remarks.push(text),
  }
  const ask = async (question: string) => {
    asked.push(question)
    return answers.shift() ?? ''
  }
  return { asked, remarks, terminal, ask }
}

describe('eliciting', () => {
  it('asks the range before the best guess, and again where an answer cannot be read', async () => {
    const { asked, remarks, terminal, ask } = asking('10%', 'much', '60', '40%', '８０％', ' a hunch ')
    expect(await elicit({}, false, ask, terminal)).toEqual({
      ...{ low: 0.1, high: 0.6, best: 0.4, confidence: 0.8, reasons: 'a hunch' },
    })
    expect(asked.map((question) => question.split(' ')[0])).toEqual([
      'Lowest',
      'Highest',
      'Highest',
      'Best',
      'How',
      'Your',
    ])
    expect(remarks).toHaveLength(1)
  })

  it('takes numbers where a number is asked for', async () => {
    const { terminal, ask } = asking('-1', '1,200', '50', '90%', '')
    expect(await elicit({}, true, ask, terminal)).toEqual({ low: -1, high: 1200, best: 50, confidence: 0.9 })
  })

  it('asks nothing where the best guess is given, nor of a pipe', async () => {
    const { asked, terminal, ask } = asking()
    expect(await elicit({ best: '7%' }, false, ask, terminal)).toEqual({ best: 0.07 })
    expect(asked).toEqual([])
    await expect(elicit({}, false, null, terminal)).rejects.toThrow(CommandLineError)
    const turned = elicit({ best: '50%', low: '60%', high: '70%' }, false, ask, terminal)
    await expect(turned).rejects.toThrow(/does not lie between/)
  })
})

it('a plain 1 could be 1 % or certainty, and is no probability', () => {
  const read = ['35%', '35', '0.35', '100', '0', '1%', '７％', '1', '101', '-3', '', 'x'].map(readProbability)
  expect(read).toEqual([0.35, 0.35, 0.35, 1, 0, 0.01, 0.07, null, null, null, null, null])
  expect(['1,000.5', '−2', '３', ''].map(readNumber)).toEqual([1000.5, -2, 3, null])
})
