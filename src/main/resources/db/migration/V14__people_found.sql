-- Whom a file is about and what a decision came to stand beside the bytes, so that people are found and sorted without
-- reading all of those.
ALTER TABLE employee_file ADD COLUMN post text, ADD COLUMN unit text, ADD COLUMN agency text;
UPDATE employee_file SET
    post = convert_from(bytes, 'UTF8')::jsonb #>> '{post,title}',
    unit = convert_from(bytes, 'UTF8')::jsonb #>> '{organisation,name}',
    agency = convert_from(bytes, 'UTF8')::jsonb #>> '{organisation,agency}'
WHERE strpos(convert_from(bytes, 'UTF8'), '\u0000') = 0;

-- The outcomes that the decisions of a run show so, and their values in the same order; empty where there is none.
ALTER TABLE run ADD COLUMN shown text[];
ALTER TABLE decision ADD COLUMN shown text[];
