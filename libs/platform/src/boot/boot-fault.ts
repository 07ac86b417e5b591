/** A reason not to start that a person can do something about; the message says what, and is all that is printed. */
export class BootFault extends Error {
  override readonly name = 'BootFault';
}
