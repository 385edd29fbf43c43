import { lazy } from 'react';

// Screens that stand in the place of a page. Few starts need one, so the first picture does not wait for their forms.

export const SignInScreen = lazy(async () => ({
  default: (await import('../features/session/sign-in-screen.tsx')).SignInScreen,
}));

export const ChangePasswordScreen = lazy(async () => ({
  default: (await import('../features/session/change-password-screen.tsx')).ChangePasswordScreen,
}));

export const FirstRunScreen = lazy(async () => ({
  default: (await import('../features/startup/first-run-screen.tsx')).FirstRunScreen,
}));

export const StartupProblemScreen = lazy(async () => ({
  default: (await import('../features/startup/startup-problem-screen.tsx')).StartupProblemScreen,
}));

export const CreateAdministratorScreen = lazy(async () => ({
  default: (await import('../features/startup/create-administrator-screen.tsx')).CreateAdministratorScreen,
}));
