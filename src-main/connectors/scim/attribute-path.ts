/** Where in a resource an attribute stands: the extension's URN, or the complex attribute's name, and its own name. */
function stepsOf(path: string): string[] {
  if (!path.startsWith('urn:')) return path.split('.');
  const end = path.lastIndexOf(':');
  return [path.slice(0, end), path.slice(end + 1)];
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What a resource shows there; null is nothing (RFC 7643 section 2.5). */
export function valueAt(resource: Json, path: string): unknown {
  const found = stepsOf(path).reduce<unknown>(
    (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    resource,
  );
  return found ?? undefined;
}

/** Puts a value there; an extension's URN joins the resource's schemas. */
export function putAt(resource: Json & { schemas: string[] }, path: string, value: unknown): void {
  const [first = '', second] = stepsOf(path);
  if (second === undefined) {
    resource[first] = value;
    return;
  }
  if (path.startsWith('urn:') && !resource.schemas.includes(first)) resource.schemas.push(first);
  const inner = isObject(resource[first]) ? resource[first] : {};
  resource[first] = { ...inner, [second]: value };
}
