package dev.parley.plan;
class SampleTime {
    public static void main(String[] a) {
        PlanInputs in = SamplePlan.inputs();
        for (int i=0;i<6;i++){ long t=System.nanoTime();
          PlanAssembly as=new PlanAssembly(in); var ps=as.pools(); long t1=System.nanoTime();
          var pl=new PoolPlanner(as.calendar()).plan(ps); long t2=System.nanoTime();
          new RequestCheck(in).verdicts(); long t3=System.nanoTime();
          PlanComputation.compute(in); long t4=System.nanoTime();
          String h=PlanJson.hash(in); long t5=System.nanoTime();
          System.out.println("assembly "+(t1-t)/1000000+" plan "+(t2-t1)/1000000+" requests "+(t3-t2)/1000000+" all "+(t4-t3)/1000000+" hash "+(t5-t4)/1000000+" "+h.substring(0,8)+" json "+PlanJson.write(in).length()+" "+PlanJson.write(PlanComputation.compute(in)).length());}
    }
}
