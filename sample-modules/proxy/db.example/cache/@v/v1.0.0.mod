module db.example/cache

go 1.18

require (
	cloud.example/metrics v1.0.0
	db.example/pool v1.2.0
)
