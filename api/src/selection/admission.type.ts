import { distributionGroups } from '@xueshi/schema/selection/distribution.rules';
import { exportKinds } from '@xueshi/schema/selection/list-export.rules';
import type { HourKind } from '@xueshi/schema/kernel/hours';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HourKindEnum } from '../catalogue/catalogue.enum.js';
import { PageInfo } from '../platform/connection.type.js';
import { inherited, Policy } from '../platform/policy.js';
import { wordEnum } from '../platform/word-enum.js';

export const DistributionGroupEnum = wordEnum(distributionGroups);
registerEnumType(DistributionGroupEnum, {
  name: 'DistributionGroup',
  description: 'What selections are counted by: COURSE, DISTRICT or SCHOOL (S12).',
});

export const ListExportKindEnum = wordEnum(exportKinds);
registerEnumType(ListExportKindEnum, {
  name: 'ListExportKind',
  description: 'What is exported to Excel (S12, S15).',
  valuesConfig: {
    SELECTIONS: { description: 'What everybody has on the list of a term.' },
    ADMISSIONS: { description: 'Admissions of a term, or of all, whose results are final.' },
    BY_COURSE: { description: 'The selections of a term by course.' },
    BY_DISTRICT: { description: 'The selections of a term by district.' },
    BY_SCHOOL: { description: 'The selections of a term by school.' },
  },
});

@ObjectType({ description: 'A line of the admission list (S15).' })
export class Admission {
  @Field(() => ID, { description: 'Opaque id of the line.' })
  id!: string;

  @Field(() => String, { description: 'Code of the term.' })
  term!: string;

  @Field(() => String, { nullable: true, description: 'District; null for a directly affiliated school.' })
  district!: string | null;

  @Field(() => String, { description: 'School.' })
  school!: string;

  @Field(() => String, { nullable: true, description: 'Organisation that charges.' })
  charging!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the subject (A4).' })
  subject!: string | null;

  @Field(() => String, { description: 'Study number.' })
  studyNumber!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Number of the course.' })
  courseNumber!: string;

  @Field(() => String, { description: "Title of the course, in the reader's language." })
  course!: string;

  @Field(() => String, { nullable: true, description: 'Attribute of the course.' })
  attribute!: string | null;

  @Field(() => HourKindEnum, { description: 'Kind of its hours.' })
  hourKind!: HourKind;

  @Field(() => Float, { description: 'Hours.' })
  hours!: number;

  @Field(() => Int, { description: 'Training fee in fen.' })
  trainingFeeFen!: number;

  @Field(() => Int, { description: 'Material fee in fen.' })
  materialFeeFen!: number;

  @Field(() => Boolean, { description: 'Whether it is paid (S13).' })
  paid!: boolean;
}

@ObjectType({ description: 'One line of a page.' })
export class AdmissionEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Admission, { description: 'The line.' })
  node!: Admission;
}

@ObjectType({ description: 'A page of the admission list, by study number, term and course.' })
export class AdmissionConnection {
  @Policy(inherited)
  @Field(() => [AdmissionEdge], { description: 'The lines of this page.' })
  edges!: AdmissionEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  description: 'How much was selected of a course, or by the people of a district or school (S12).',
})
export class Distribution {
  @Field(() => ID, { description: 'Opaque id of the line.' })
  id!: string;

  @Field(() => String, { description: 'Number of the course, or code of the organisation.' })
  code!: string;

  @Field(() => String, { description: "Its name in the reader's language." })
  name!: string;

  @Field(() => Int, { description: 'Selections.' })
  selections!: number;

  @Field(() => Int, { description: 'Teachers who selected, each once.' })
  teachers!: number;

  @Field(() => Int, { description: 'Selections that are paid.' })
  paid!: number;

  @Field(() => Int, { nullable: true, description: 'Seats of the course; null where there is no limit.' })
  seats!: number | null;
}

@ObjectType({ description: 'One line of a page.' })
export class DistributionEdge {
  @Field(() => String, { description: 'Where the page goes on after it.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Distribution, { description: 'The line.' })
  node!: Distribution;
}

@ObjectType({ description: 'A page of a distribution, the most selected first.' })
export class DistributionConnection {
  @Policy(inherited)
  @Field(() => [DistributionEdge], { description: 'The lines of this page.' })
  edges!: DistributionEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'A list to be made as an Excel file in the background.' })
export class ExportListInput {
  @Field(() => ListExportKindEnum, { description: 'Which list.' })
  kind!: (typeof exportKinds)[number];

  @Field(() => ID, { nullable: true, description: 'Term; admissions may leave it out for all terms.' })
  termId?: string | null;
}
