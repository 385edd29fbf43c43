import type { MantineColorsTuple } from '@mantine/core';

/** The navy of the court's letterhead. */
export const court: MantineColorsTuple = [
  '#eef3fa',
  '#dae4f1',
  '#b3c7e2',
  '#8aa8d2',
  '#668dc4',
  '#4672ae',
  '#335c96',
  '#22477b',
  '#1a3862',
  '#122848',
];

/** The gold of the scales: for lines and marks, never for text on white. */
export const gold: MantineColorsTuple = [
  '#fdf8e8',
  '#f8edcb',
  '#f0dc9b',
  '#e7c967',
  '#dfb93d',
  '#c99f22',
  '#a88217',
  '#856612',
  '#654d0f',
  '#47360a',
];

/** The maroon of a seal: what cannot be taken back. */
export const maroon: MantineColorsTuple = [
  '#fbeef0',
  '#f3d8dc',
  '#e6b0b8',
  '#d98692',
  '#ce6373',
  '#b94457',
  '#9c3245',
  '#822536',
  '#681b2a',
  '#4c121d',
];

/** Mantine's greys of the dark scheme, turned from brown to the court's blue; the eighth is the page. */
export const dark: MantineColorsTuple = [
  '#dfe4ec',
  '#b9c3d0',
  '#8b97a8',
  '#5f6c80',
  '#3f4b5d',
  '#2d3746',
  '#212937',
  '#161b24',
  '#12171f',
  '#0d1117',
];
