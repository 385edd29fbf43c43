import { Problem } from './problem.mjs';

/** The value after `--name`, or undefined when the option is not given. */
export function optionValue(args, name) {
  const position = args.indexOf(name);
  if (position === -1) return undefined;
  const value = args[position + 1];
  if (!value || value.startsWith('--'))
    throw new Problem(`${name} has no value.`, `write \`${name} VALUE\`.`);
  return value;
}
