/** Whether a person has pressed something in the page, or in a frame of it, in the last few seconds, as the browser has it. */
export function hasActed(): boolean {
  // Firefox before 120 does not say; then nobody is taken to have answered.
  return (navigator as { userActivation?: { isActive: boolean } }).userActivation?.isActive ?? false;
}
