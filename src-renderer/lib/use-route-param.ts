import { useParams } from '@tanstack/react-router';
import { z } from 'zod';

/** A part of the page's address, such as the code in `/requests/$code`; empty where the page has none of that name. */
export function useRouteParam(name: 'account' | 'code' | 'kind' | 'number'): string {
  const params: unknown = useParams({ strict: false });
  return z.record(z.string(), z.string()).parse(params)[name] ?? '';
}
