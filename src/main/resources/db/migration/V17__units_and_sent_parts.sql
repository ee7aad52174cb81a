-- The units that agencies had in what was sent before, so that a mistyped one is noticed.
CREATE TABLE known_unit (
    agency text NOT NULL,
    name   text NOT NULL,
    PRIMARY KEY (agency, name)
);
INSERT INTO known_unit (agency, name)
SELECT DISTINCT f.agency, f.unit FROM employee_file f JOIN population p ON p.id = f.population
WHERE p.complete AND f.agency IS NOT NULL AND f.unit IS NOT NULL;

-- What was sent is packed before it is kept; earlier parts are not.
ALTER TABLE sent_part ADD COLUMN packed boolean NOT NULL DEFAULT false;
ALTER TABLE sent_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
