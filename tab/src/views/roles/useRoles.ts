import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskedRole, PersonKey } from '../../../../domain/people.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';

/** Who is in, and who could be. */
export function useRoles(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.roles(engagementId),
    queryFn: ({ signal }) => api.call('getRoles', { params: { engagementId }, body: undefined, signal }),
  });
}

export interface RoleChange {
  readonly person: PersonKey;
  readonly name: string;
  readonly role: AskedRole;
  readonly held: boolean;
}

/** Gives or takes a role; what comes back is everybody as they are then. */
export function useChangeRole(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ person, role, held }: RoleChange) =>
      api.call('changeRole', { params: { engagementId }, body: { person: { ...person }, role, held } }),
    onSuccess: ({ unchanged: _, ...view }) => queries.setQueryData(keys.roles(engagementId), view),
  });
}
