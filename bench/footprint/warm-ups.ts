/** So many rounds of questions are not counted at first: the engine still compiles. */
export const warmUps = 20
