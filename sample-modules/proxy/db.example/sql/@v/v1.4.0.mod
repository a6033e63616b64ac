module db.example/sql

go 1.23.0

require (
	log.example/log v1.7.0
	test.example/mock v1.1.0
)
