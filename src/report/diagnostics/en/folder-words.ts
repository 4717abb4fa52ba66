import type { WordsOfCode } from '../words-of-code.ts'

const unreadable: Readonly<Record<string, string>> = {
  missing: 'there is no such file',
  forbidden: 'this user may not read it',
  'not-a-file': 'it is no plain file',
  'link-circle': 'it is a link that leads back to itself',
  io: 'the disk gave an error',
}

export const megabytes = (bytes: unknown) => `${(Number(bytes) / 1_000_000).toFixed(1)} MB`

export const folderWords = {
  'file-unreadable': ({ file, reason }) => ({
    title: `\`${file}\` cannot be read: ${unreadable[reason!] ?? reason}.`,
    label: `${unreadable[reason!] ?? reason}`,
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    title: `\`${file}\` has ${megabytes(bytes)}; a file of a situation has ${megabytes(limit)} at most.`,
    label: 'not read',
    help: 'Keep data in a folder of its own: sub-folders are not read.',
  }),
  'folder-too-large': ({ bytes, limit }) => ({
    title: `The files of the situation come to ${megabytes(bytes)}; together they have ${megabytes(limit)} at most.`,
    label: 'not read from here on',
    help: 'Keep data in a folder of its own: sub-folders are not read.',
  }),
  'folder-too-full': ({ limit }) => ({
    title: `The folder holds more than ${limit} files that would belong to the situation.`,
    label: 'none of them is read',
    help: 'Is it the folder of one situation? Every *.yaml directly in it is read.',
  }),
  'not-utf-8': ({ file, line, guess }) => ({
    title: `Line ${line} of \`${file}\` is not UTF-8.`,
    label: 'not UTF-8',
    help:
      guess === ''
        ? 'Save the file as UTF-8.'
        : `It looks like ${guess}. Save it as UTF-8: iconv -f ${guess} -t UTF-8 '${file}'`,
  }),
  'path-leaves-folder': ({ file, target }) => ({
    title: `\`${file}\` leads out of the situation's folder${file === target ? '' : `, to ${target}`}.`,
    label: 'outside the folder',
    help: 'A situation is whole in its folder: copy the file into it.',
  }),
  'file-name-twice': ({ file }) => ({
    title: `Two files are called \`${file}\`; only the way their characters are composed differs.`,
    label: 'one of them is not read',
    help: 'Rename or delete one.',
  }),
  'file-not-read': ({ file, rename }) => ({
    title: `\`${file}\` is not read: the files of a situation end in .yaml.`,
    label: 'not read',
    help: `Rename it to \`${rename}\` if it belongs to the situation.`,
  }),
} satisfies Record<string, WordsOfCode>
