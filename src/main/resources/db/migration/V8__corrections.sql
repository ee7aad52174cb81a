-- A decision that HR made anew by a correction points to the one it takes the place of; that one stays as it is. Each is
-- replaced at most once, so that they form a chain with one end.
ALTER TABLE decision ADD COLUMN corrects uuid REFERENCES decision;
CREATE UNIQUE INDEX decision_corrects ON decision (corrects) WHERE corrects IS NOT NULL;
