-- The employee file is personal data and may go one day; its hash stays with the decision that was made about it.
ALTER TABLE decision ADD COLUMN facts_sha256 bytea;
UPDATE decision SET facts_sha256 = sha256(f.bytes) FROM employee_file f WHERE f.id = decision.file;
ALTER TABLE decision ALTER COLUMN facts_sha256 SET NOT NULL;

-- Which rule engine a release was made for, and by which format its policies are to be read.
ALTER TABLE release ADD COLUMN format integer NOT NULL DEFAULT 1, ADD COLUMN engine text NOT NULL DEFAULT 'unknown';
ALTER TABLE release ALTER COLUMN format DROP DEFAULT, ALTER COLUMN engine DROP DEFAULT;

-- What the approver was shown that this content changes; the check of exactly this content stands beside it.
ALTER TABLE draft_check ADD COLUMN diff jsonb;
