module db.example/cache

go 1.20

require (
	cloud.example/metrics v1.1.0
	db.example/pool v1.3.0
)
