/** For buttons beside the paper: a click leaves the focus where it is, for the next Enter is about the paper. */
export const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();
