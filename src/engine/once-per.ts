/**
 * Makes something of an object once and keeps it as long as the object lives. What all shards of a set hold in common is such
 * an object: what is laid out for it serves every shard that one thread does.
 */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly of: Made }>()
  return (key) => {
    let known = made.get(key)
    if (known === undefined) {
      known = { of: make(key) }
      made.set(key, known)
    }
    return known.of
  }
}
