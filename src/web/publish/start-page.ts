/** A published folder holds one situation and opens no other. */
export const StartPage = () => null
