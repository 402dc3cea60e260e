import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { anyone, inherited, Policy } from '../platform/policy.js';
import { Organisation } from './organisation.type.js';
import { SignInSession } from './sign-in.type.js';
import { TeacherProfile } from './teacher-profile.type.js';
import { RoleGrant, Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Policy(anyone)
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@Ctx() { accounts }: Context): Viewer | null {
    return accounts.viewer();
  }

  @Policy(inherited)
  @FieldResolver(() => [RoleGrant], { description: 'Every role the person holds, the oldest first (A12).' })
  roles(@Root() { actor }: Viewer, @Ctx() { accounts }: Context): Promise<RoleGrant[]> {
    return accounts.roles(actor);
  }

  @Policy(inherited)
  @FieldResolver(() => TeacherProfile, {
    nullable: true,
    description: 'The own record of a teacher; null when the session acts in another role.',
  })
  teacher(@Root() { actor }: Viewer, @Ctx() { accounts }: Context): Promise<TeacherProfile | null> {
    return accounts.teacherProfile(actor);
  }

  @Policy(inherited)
  @FieldResolver(() => [SignInSession], {
    description: 'Where the person is signed in, the newest first; at most 100.',
  })
  sessions(@Root() { actor }: Viewer, @Ctx() { accounts }: Context): Promise<SignInSession[]> {
    return accounts.sessions(actor);
  }
}

@Resolver(() => TeacherProfile)
export class TeacherProfileResolver {
  @Policy(inherited)
  @FieldResolver(() => Organisation, { description: 'The school the teacher belongs to.' })
  school(@Root() { place }: TeacherProfile, @Ctx() { accounts }: Context): Promise<Organisation> {
    return accounts.existingOrganisation(place.schoolId);
  }

  @Policy(inherited)
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The district of the school; null for a directly affiliated school (A1).',
  })
  async district(
    @Root() { place }: TeacherProfile,
    @Ctx() { accounts }: Context,
  ): Promise<Organisation | null> {
    return place.districtId === null ? null : accounts.existingOrganisation(place.districtId);
  }
}
