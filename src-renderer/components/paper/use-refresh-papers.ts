import { useQueryClient } from '@tanstack/react-query';
import { orpc } from '../../lib/client.ts';

/** Lets every list of files and pages be asked for again. Not the pictures: each would be one more look in the trail. */
export function useRefreshPapers(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  const { files, waiting, pages, ofRequest } = orpc.papers;
  return () =>
    Promise.all(
      [files, waiting, pages, ofRequest].map((list) =>
        queryClient.invalidateQueries({ queryKey: list.key() }),
      ),
    );
}
