/** What a form says under a name, as text: empty when it says nothing, or sends a file. */
export const formText = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
