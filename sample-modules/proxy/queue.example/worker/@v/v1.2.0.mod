module queue.example/worker

go 1.22

require (
	cloud.example/metrics v1.2.0
	queue.example/mq/v2 v2.1.0
)
