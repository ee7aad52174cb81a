-- The branch of a draft in git: draft/ and a name, which whoever pushes it chooses.
ALTER TABLE draft ADD COLUMN branch text UNIQUE;
UPDATE draft SET branch = 'draft/' || id;
ALTER TABLE draft ALTER COLUMN branch SET NOT NULL;
