interface Served {
  readonly url: string
  close(): Promise<void>
}

/** The folders that one process serves, each at an address of its own: what is kept in the browser stays apart. */
export interface ServedFolders {
  /** The address of a folder, served from now on if it was not. */
  urlOf(directory: string): Promise<string>
  /** Ends all that were begun here. */
  close(): Promise<void>
}

/** @param first  the folder that is served already, and its address */
export function servedFolders(
  first: { readonly directory: string | null; readonly url: () => string },
  start: (directory: string, folders: ServedFolders) => Promise<Served>,
): ServedFolders {
  const begun = new Map<string, Promise<Served>>()
  const folders: ServedFolders = {
    async urlOf(directory) {
      if (directory === first.directory) return first.url()
      const running = begun.get(directory) ?? start(directory, folders)
      begun.set(directory, running)
      try {
        return (await running).url
      } catch (error) {
        begun.delete(directory)
        throw error
      }
    },
    async close() {
      const ended = await Promise.allSettled(begun.values())
      begun.clear()
      await Promise.all(ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value.close()] : [])))
    },
  }
  return folders
}
