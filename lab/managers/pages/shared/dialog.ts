// The question that a site puts before a standard's interface: the interface decides nothing, and shows nothing.

export type Answer = 'accepted' | 'refused' | 'partial';
const ANSWERS: readonly Answer[] = ['accepted', 'refused', 'partial'];

/** Asks with one button for each answer, `#ask-accepted` and so on; gone once one is pressed. */
export function showQuestion(onAnswer: (answer: Answer) => void): void {
  const dialog = document.createElement('div');
  dialog.id = 'ask';
  for (const answer of ANSWERS) {
    const button = document.createElement('button');
    button.id = `ask-${answer}`;
    button.textContent = answer;
    button.addEventListener('click', () => {
      dialog.remove();
      onAnswer(answer);
    });
    dialog.append(button);
  }
  document.body.append(dialog);
}

const KEY = 'lab-answer';

/** Where the site keeps the answer, under a name that nobody knows. */
export function keptAnswer(): Answer | undefined {
  return ANSWERS.find((answer) => answer === localStorage.getItem(KEY));
}

export function keepAnswer(answer: Answer): void {
  localStorage.setItem(KEY, answer);
}
