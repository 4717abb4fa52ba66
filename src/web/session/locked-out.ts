/** The server does not answer this browser, which was not opened at the address that the server printed. */
export class LockedOut extends Error {
  override readonly name = 'LockedOut'
}
